import { issue, type Issue, type IssueCode, type Place } from '../../issues.js';

/**
 * A workbook that cannot be read or filled. Thrown, not returned: it ends a reading from deep inside a part.
 * The shells catch it where they open the file, and add the file's name to the place.
 */
export class WorkbookRefusal extends Error {
  readonly issue: Issue;

  constructor(code: IssueCode, place: Place, values: Readonly<Record<string, string>> = {}) {
    super(code);
    this.issue = issue(code, place, values);
  }
}
