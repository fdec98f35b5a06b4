import { escapeXml, issueText, verdictOf, type Issue, type Language, type ToldFinding } from '../../../engine/index.js';
import type { CheckedFile } from '../checkedFile.js';
import { checkName } from '../checkName.js';

/** JUnit XML: a suite for each file, a test for each rule and check; what could not be verified is skipped. Only errors fail a test. */
export function junitFormat(files: readonly CheckedFile[], language: Language): string {
  const suites = files.map((file) => suiteOf(file, language));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="RAA">\n${suites.join('')}</testsuites>\n`;
}

interface Test {
  readonly check: string;
  readonly isSkipped: boolean;
  readonly reason?: string;
}

function suiteOf(file: CheckedFile, language: Language): string {
  const tests = testsOf(file, language);
  const findingsOf = (check: string) => file.findings.filter((one) => one.check === check);
  const failures = tests.filter(({ check }) => findingsOf(check).some(({ severity }) => severity === 'error')).length;
  const skipped = tests.filter(({ check, isSkipped }) => isSkipped && findingsOf(check).length === 0).length;
  const name = file.kind === 'data' && file.year !== undefined ? `${file.path} (${file.year})` : file.path;
  const broken = file.issues.filter(({ severity }) => severity === 'error').map((one) => brokenCase(one, name, language));
  const cases = [...broken, ...tests.map((test) => caseOf(test, findingsOf(test.check), name, language))];
  return `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failures}" errors="${broken.length}" skipped="${skipped}">\n${cases.join('')}  </testsuite>\n`;
}

/** What cannot be read is an error of the suite: nothing of it was tested. */
function brokenCase(one: Issue, suite: string, language: Language): string {
  return `    <testcase classname="${escapeXml(suite)}" name="${one.code}">\n      <error message="${escapeXml(issueText(one, language))}"/>\n    </testcase>\n`;
}

/** Every rule and every check that was applied, and those of the findings besides. */
function testsOf({ rules, checks, findings }: CheckedFile, language: Language): Test[] {
  const listed: Test[] = [
    ...rules.map((outcome): Test => {
      const state = verdictOf(outcome);
      return { check: outcome.rule, isSkipped: state === 'off' || state === 'notVerifiable', ...(outcome.reason && { reason: outcome.reason[language] }) };
    }),
    ...checks.map(({ check, run }): Test => ({ check, isSkipped: run === 0 })),
    ...findings.map(({ check }): Test => ({ check, isSkipped: false })),
  ];
  return [...new Map(listed.reverse().map((test) => [test.check, test])).values()].reverse();
}

function caseOf({ check, isSkipped, reason = '' }: Test, findings: readonly ToldFinding[], suite: string, language: Language): string {
  const open = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(`${check} ${checkName(check, language)}`)}"`;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const milder = findings.filter(({ severity }) => severity !== 'error');
  const inside = [
    ...(errors.length === 0 ? [] : [`      <failure message="${escapeXml(lineOf(errors[0]!))}">${escapeXml(errors.map(lineOf).join('\n'))}</failure>\n`]),
    ...(findings.length === 0 && isSkipped ? [`      <skipped message="${escapeXml(reason)}"/>\n`] : []),
    ...(milder.length === 0 ? [] : [`      <system-out>${escapeXml(milder.map(lineOf).join('\n'))}</system-out>\n`]),
  ];
  return inside.length === 0 ? `${open}/>\n` : `${open}>\n${inside.join('')}    </testcase>\n`;
}

function lineOf({ place, label, sentence }: ToldFinding): string {
  return `${place}${label === '' || place.endsWith(label) ? '' : ` ${label}`}: ${sentence}`;
}
