import { dayOfSerial } from '../../engine/ooxml/read/cellDate.js';
import type { HostCell } from './hostCell.js';

/** What a cell shows in Excel in English of the United States: the usual formats of numbers, per cents and days; other ones as General. */
export function shownText({ kind, text }: HostCell, format: string): string {
  if (kind !== 'number') return text;
  const value = Number(text);
  const [positive = '', negative] = format.split(';');
  const section = value < 0 && negative !== undefined ? negative : positive;
  if (section !== 'General' && isOfDays(section)) return shownDay(value, section);
  const digits = /([#0,]*[#0])(?:\.([0#]+))?/.exec(section.replace(/"[^"]*"|\\./g, ''));
  if (section === 'General' || section === '@' || digits === null) return generalText(value);
  const decimals = digits[2]?.length ?? 0;
  const isPercent = section.includes('%');
  const shown = Math.abs(isPercent ? value * 100 : value).toFixed(decimals);
  const [whole = '', rest] = shown.split('.');
  const grouped = digits[1]!.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const sign = value < 0 && negative === undefined && Number(shown) !== 0 ? '-' : '';
  return `${sign}${section.replace(/"([^"]*)"/g, '$1').replace(/\[[^\]]*\]/g, '').replace(/[#0,]*[#0](?:\.[0#]+)?/, () => (rest === undefined ? grouped : `${grouped}.${rest}`))}`;
}

/** Whether a format has a letter of dates or times outside quotes, escapes and colours. */
function isOfDays(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''));
}

/** Up to 11 characters, as a narrow cell shows a number. */
function generalText(value: number): string {
  const plain = String(value);
  if (plain.length <= 11 && !plain.includes('e')) return plain;
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-4 && magnitude < 1e11) return String(Number(value.toFixed(Math.max(0, 10 - String(Math.trunc(magnitude)).length))));
  return value.toExponential(5).replace(/\.?0+e/, 'e').replace(/e([-+])(\d)$/, 'e$10$2').toUpperCase();
}

function shownDay(value: number, format: string): string {
  const day = dayOfSerial(Math.floor(value), 1900);
  if (day === undefined) return generalText(value);
  const [year = '', month = '', date = ''] = day.split('-');
  return format.replace(/yyyy|yy|mm|m|dd|d/gi, (mark) => {
    switch (mark.toLowerCase()) {
      case 'yyyy':
        return year;
      case 'yy':
        return year.slice(2);
      case 'mm':
        return month;
      case 'm':
        return String(Number(month));
      case 'dd':
        return date;
      default:
        return String(Number(date));
    }
  });
}
