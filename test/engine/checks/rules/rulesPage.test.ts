import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../../engine/checks/rules/allRules.js';
import { rulesPage } from '../../../../engine/checks/rules/rulesPage.js';

describe('the page on the rules', () => {
  it.each([['it', 'regole.md'], ['en', 'rules.md']] as const)('in %s is what `npm run docs` writes', (language, name) => {
    expect(readFileSync(join(import.meta.dirname, '../../../../templates/documentation', name), 'utf8')).toBe(rulesPage(language));
  });

  it('has a line for each rule, and marks what was not verified', () => {
    const page = rulesPage('it');
    for (const { id } of ALL_RULES) expect(page.match(new RegExp(`^\\| ${id} \\|`, 'gm'))).toHaveLength(1);
    // validation-rules.md marks ESF-CO-025 with U.
    expect(/^\| ESF-CO-025 .*$/m.exec(page)![0]).toContain('non verificata');
    expect(/^\| ESF-CO-001 .*$/m.exec(page)![0]).toContain('CO02 ≤ CO01');
  });
});
