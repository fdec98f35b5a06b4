import type { PickedFile } from '../../session/protocol.js';

/**
 * The files of a choice, each with its path from the picked folder down, or its name. The folder's own name stays: by it the engine
 * knows what was picked as one, and which of its folders are years.
 */
export function pickedFiles(files: Iterable<File>): PickedFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
