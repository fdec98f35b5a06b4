import { VULNERABLE_GROUPS, vulnerabilityRow } from '../../tables/s4bVulnerability.js';
import { listed, type SummaryCells } from './summaryCells.js';
import type { Scope } from './resourcesText.js';

/** How many participants there are, with men and women; empty when the number is not known. */
export function participantsText(scope: Scope, { say, state, figure }: SummaryCells): string {
  const cell = (column: string) => ({ table: 'S4A', row: scope, column });
  if (state(cell('total')) === 'protected') return say('summary.participantsConfidential');
  const total = figure(cell('total'));
  if (total === undefined) return '';
  const sexes = Object.fromEntries(['male', 'female', 'maleShare', 'femaleShare'].map((column) => [column, figure(cell(column))]));
  const { male, female, maleShare, femaleShare } = sexes;
  if (male !== undefined && female !== undefined && maleShare !== undefined && femaleShare !== undefined) {
    return say('summary.participantsText', { total, male, female, maleShare, femaleShare });
  }
  return say(state(cell('male')) === 'protected' ? 'summary.participantsSexes' : 'summary.participantsTotal', { total });
}

/** How many are vulnerable, by group; empty when the number is not known. */
export function vulnerableText(scope: Scope, cells: SummaryCells): string {
  const { say, state, figure } = cells;
  const cell = (group: string, column = 'persons') => ({ table: 'S4B', row: vulnerabilityRow(scope, group), column });
  if (state(cell('all')) === 'protected') return say('summary.vulnerableConfidential');
  const total = figure(cell('all'));
  if (total === undefined) return '';
  const share = figure(cell('all', 'ofParticipants'));
  const groups = VULNERABLE_GROUPS.flatMap(({ indicator }) => {
    const count = figure(cell(indicator));
    return count === undefined ? [] : [say(`summary.${indicator}`, { count })];
  });
  const hidesSome = VULNERABLE_GROUPS.some(({ indicator }) => state(cell(indicator)) === 'protected');
  const details = [
    share === undefined ? '' : ` ${say('summary.vulnerableShare', { share })}`,
    groups.length === 0 ? '' : `: ${listed(groups, cells)}`,
    hidesSome ? `; ${say('summary.groupsConfidential')}` : '',
  ];
  return say('summary.vulnerableText', { total, details: details.join('') });
}
