import { damagedPackage } from './damagedPackage.js';
import { IN_ZIP64_32, readLong, ZIP64_EXTRA } from './zipRecords.js';

/**
 * Size, compressed size and, in the directory, offset of an entry: those that the short fields cannot hold are taken, in this
 * order, from the zip64 field among the extra ones. A short field full of ones without a zip64 field stands for itself.
 */
export function readZip64Extra(view: DataView, extraStart: number, extraEnd: number, part: string, short: readonly number[]): readonly number[] {
  const field = short.includes(IN_ZIP64_32) ? zip64Field(view, extraStart, extraEnd) : undefined;
  if (field === undefined) return short;
  let at = field.start;
  return short.map((value) => {
    if (value !== IN_ZIP64_32) return value;
    const long = at + 8 <= field.end ? readLong(view, at) : undefined;
    if (long === undefined) throw damagedPackage('directory', part);
    at += 8;
    return long;
  });
}

function zip64Field(view: DataView, extraStart: number, extraEnd: number): { start: number; end: number } | undefined {
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extraEnd) return undefined;
    if (view.getUint16(at, true) === ZIP64_EXTRA) return { start: at + 4, end };
  }
  return undefined;
}
