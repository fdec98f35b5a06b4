import { HostProblem, type HostProblemKind } from './workbookHost.js';

const KINDS: ReadonlyMap<string, HostProblemKind> = new Map([
  ['InvalidOperationInCellEditMode', 'editing'],
  // A sheet, chart or name that was there when the workbook was read.
  ['ItemNotFound', 'changed'],
  ['AccessDenied', 'locked'],
  ['MergedRangeConflict', 'merged'],
  ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
  ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
  ['RangeExceedsLimit', 'tooLarge'],
  ['OperationCellsExceedLimit', 'tooLarge'],
  ['ApiNotFound', 'unsupported'],
  ['NotImplemented', 'unsupported'],
  ['UnsupportedFeature', 'unsupported'],
  ['UnsupportedOperation', 'unsupported'],
  ['UnsupportedSheet', 'unsupported'],
  ['FilteredRangeConflict', 'unsupported'],
  ['Conflict', 'busy'],
  ['ActivityLimitReached', 'busy'],
  ['HostIsBusy', 'busy'],
  ['RequestAborted', 'busy'],
  ['InactiveWorkbook', 'busy'],
  ['Locked', 'busy'],
  ['ReadOnly', 'readOnly'],
  ['DocumentIsReadOnly', 'readOnly'],
]);

/** The code of an error of Excel; its name for any other. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'Error';
}

/** An error as the pane can tell it. Texts of Excel are left out: they may quote what stands in cells. */
export function hostProblem(error: unknown, state: HostProblem['state'], detail: HostProblem['detail'] = {}): HostProblem {
  if (error instanceof HostProblem) return error.state === state ? error : new HostProblem(error.kind, state, { ...error.detail, ...detail });
  const code = codeOf(error);
  return new HostProblem(KINDS.get(code) ?? 'failed', state, { ...detail, code });
}
