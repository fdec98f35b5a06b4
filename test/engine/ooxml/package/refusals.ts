import { expect } from 'vitest';
import { WorkbookRefusal } from '../../../../engine/ooxml/package/workbookRefusal.js';
import type { Issue } from '../../../../engine/issues.js';

/** The issue of a refusal; anything else that is thrown, or nothing, fails the test. */
export function refusalOf(action: () => unknown): Issue {
  try {
    action();
  } catch (error) {
    return issueOf(error);
  }
  return expect.fail('It was not refused.');
}

export async function laterRefusalOf(action: () => Promise<unknown>): Promise<Issue> {
  try {
    await action();
  } catch (error) {
    return issueOf(error);
  }
  return expect.fail('It was not refused.');
}

function issueOf(error: unknown): Issue {
  if (error instanceof WorkbookRefusal) return error.issue;
  throw error;
}
