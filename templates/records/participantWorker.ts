import { parentPort, workerData } from 'node:worker_threads';
import { systemCode } from '../failure.js';
import { realFileSystem } from '../files/fileSystem.js';
import type { PartAnswer, PartTask } from './partThread.js';
import { partReader, type PartsOfFile } from './readPart.js';

/* The other thread: reads the parts that it is told, one after the other, and sends what they hold. */
const read = partReader(workerData as PartsOfFile, realFileSystem);

parentPort!.on('message', (task: PartTask) => {
  const answer = answerTo(task);
  parentPort!.postMessage(answer, 'part' in answer ? [answer.part.rows.buffer as ArrayBuffer] : []);
});

function answerTo({ number, place }: PartTask): PartAnswer {
  try {
    return { number, part: read(place) };
  } catch (error) {
    return { number, failure: systemCode(error) };
  }
}
