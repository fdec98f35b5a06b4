import { normaliseAxis, normalisePriority, type AxisCode, type PriorityCode } from '../programme/codes.js';
import { CATEGORIES_OF_REGION, type CategoryOfRegion, type PriorityAxis, type Programme } from '../programme/programme.js';
import type { FactScope } from './recordFacts.js';

/** The parts of a programme to which records belong, numbered as they come: axis, priority, category of region. */
export class ProgrammeGroups {
  readonly scopes: FactScope[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly programme: Programme) {}

  number(axis: PriorityAxis, priority: PriorityCode | undefined, region: CategoryOfRegion): number {
    const key = `${axis.code}/${priority ?? ''}/${region}`;
    const before = this.numbers.get(key);
    if (before !== undefined) return before;
    this.scopes.push({ axis: axis.code, ...(priority && { priority }), region });
    this.numbers.set(key, this.scopes.length - 1);
    return this.scopes.length - 1;
  }

  axis(text: string): PriorityAxis | undefined {
    const code = normaliseAxis(text);
    return this.programme.axes.find((axis) => axis.code === code);
  }

  /** The priority of an axis; undefined when the text names none of its own. */
  priority(text: string, axis: PriorityAxis): PriorityCode | undefined {
    const code = normalisePriority(text);
    return axis.investmentPriorities.find((priority) => priority.code === code)?.code;
  }

  /** Empty: that of the programme. */
  region(text: string): CategoryOfRegion | undefined {
    return text === '' ? this.programme.categoryOfRegion : CATEGORIES_OF_REGION.find((region) => region === text);
  }

  get axisCodes(): readonly AxisCode[] {
    return this.programme.axes.map(({ code }) => code);
  }
}
