import { expose } from 'comlink';
import { Session } from './session.js';

/** The worker in which the engine works: it answers what `protocol.ts` says, and has nothing else. */
expose(new Session());
