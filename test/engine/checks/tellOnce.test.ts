import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../engine/checks/finding.js';
import { tellOnce } from '../../../engine/checks/tellOnce.js';

const at = (check: Finding['check'], severity: Finding['severity'], row = 'I'): Finding => ({
  check,
  severity,
  cell: { table: 'S3', row, column: 'paid' },
  sentence: 'finding.order',
  values: { inner: '', outer: '' },
});
const told = (findings: readonly Finding[]) => findings.map(({ check, severity, cell }) => `${check} ${severity} ${cell.row}`);

describe('a check and a rule that look at the same cells', () => {
  it('are told once, by the rule, with the graver severity', () => {
    expect(told(tellOnce([at('CHK-ORD', 'error')], [at('FIN-022', 'warning')], new Map()))).toEqual(['FIN-022 error I']);
    expect(told(tellOnce([at('CHK-CAT', 'warning')], [at('FIN-008', 'error')], new Map()))).toEqual(['FIN-008 error I']);
  });

  it('are both told of different cells', () => {
    expect(told(tellOnce([at('CHK-ORD', 'error')], [at('FIN-022', 'warning', 'II')], new Map()))).toEqual(['CHK-ORD error I', 'FIN-022 warning II']);
  });

  it('keep the severity that the programme has set for the rule', () => {
    const settings = new Map([['FIN-022', { severity: 'info' as const, reason: 'importi provvisori' }]]);
    expect(told(tellOnce([at('CHK-ORD', 'error')], [at('FIN-022', 'info')], settings))).toEqual(['FIN-022 info I']);
  });

  it('are both silent where the programme has switched the rule off', () => {
    const settings = new Map([['FIN-022', { isOff: true as const, reason: 'importi provvisori' }]]);
    expect(told(tellOnce([at('CHK-ORD', 'error')], [], settings))).toEqual([]);
  });

  it('are told apart when the check is the twin of another rule', () => {
    expect(told(tellOnce([at('CHK-PUB', 'warning')], [at('FIN-022', 'warning')], new Map()))).toEqual(['CHK-PUB warning I', 'FIN-022 warning I']);
  });
});
