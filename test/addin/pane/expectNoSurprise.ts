import { expect } from 'vitest';
import type { PaneInNode } from '../paneInNode.js';

/** The double knew all that it was asked, and made no mistake of its own. */
export function expectNoSurprise({ host }: PaneInNode): void {
  expect([...host.unsupported]).toEqual([]);
  expect(host.mistakes).toEqual([]);
}
