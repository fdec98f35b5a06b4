import { ALL_RULES, ENGINE_VERSION, issueText, ruleOf, type Language, type Severity, type ToldFinding } from '../../../engine/index.js';
import { identity } from '../baseline.js';
import type { CheckedFile } from '../checkedFile.js';
import { checkName } from '../checkName.js';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, as code scanning services and editors read it. @source OASIS, Static Analysis Results Interchange Format 2.1.0 */
export function sarifFormat(files: readonly CheckedFile[], language: Language): string {
  const checks = [...new Set(files.flatMap(({ findings, checks: counts }) => [...findings.map(({ check }) => check), ...counts.map(({ check }) => check)]))].sort();
  const own = checks.filter((check) => ruleOf(check) === undefined);
  const rules = [
    ...ALL_RULES.map((rule) => ({
      id: rule.id,
      shortDescription: { text: rule.says[language] },
      help: { text: rule.source },
      defaultConfiguration: { level: LEVELS[rule.severity] },
      properties: { status: rule.status, scope: rule.scope },
    })),
    ...own.map((check) => ({ id: check, shortDescription: { text: checkName(check, language) }, defaultConfiguration: { level: 'warning' } })),
  ];
  const order = new Map(rules.map(({ id }, i) => [id as string, i]));
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'RAA', version: ENGINE_VERSION, language: language === 'it' ? 'it-IT' : 'en-GB', rules } },
        invocations: [{ executionSuccessful: !files.some(({ isUnreadable }) => isUnreadable), toolExecutionNotifications: files.flatMap((file) => notificationsOf(file, language)) }],
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.findings.map((finding) => resultOf(finding, file, order))),
      },
    ],
  };
  return `${JSON.stringify(sarif, null, 2)}\n`;
}

function resultOf(finding: ToldFinding, file: CheckedFile, order: ReadonlyMap<string, number>) {
  const { check, severity, place, label, sentence, cause, related } = finding;
  const artifact = { artifactLocation: { uri: uriOf(file.path) } };
  return {
    ruleId: check,
    ruleIndex: order.get(check),
    level: LEVELS[severity],
    message: { text: `${place}${label === '' || place.endsWith(label) ? '' : ` ${label}`}: ${sentence}${cause === undefined ? '' : ` ${cause}`}` },
    locations: [{ physicalLocation: artifact, logicalLocations: [{ fullyQualifiedName: place, kind: 'member' }] }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one) => ({ physicalLocation: artifact, logicalLocations: [{ fullyQualifiedName: one, kind: 'member' }] })),
    }),
    partialFingerprints: { 'raa/v1': identity(file, check, place) },
  };
}

/** What is told of the file itself: that it could not be read, that its programme is not known. */
function notificationsOf({ path, issues }: CheckedFile, language: Language) {
  return issues.map((one) => ({
    descriptor: { id: one.code },
    level: LEVELS[one.severity],
    message: { text: issueText(one, language) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  }));
}

/** A path as a relative reference: separators are slashes, other signs are escaped. */
function uriOf(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
