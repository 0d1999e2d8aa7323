/** Writes how many tests passed and failed over all browsers, for the closing line of `npm test`. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function countSuite(suite: TestSuiteResult, counts: Counts): void {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else counts.failed++;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}

function countSessions(sessions: readonly TestSession[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    if (session.testResults) countSuite(session.testResults, counts);
    // A file that cannot be loaded has no tests to fail: it counts as one.
    if (session.passed !== true && (session.errors.length > 0 || !session.testResults)) counts.failed++;
  }
  return counts;
}

export function countReporter(file: string): Reporter {
  return {
    onTestRunFinished: ({ sessions }) => writeFileSync(file, JSON.stringify(countSessions(sessions))),
  };
}
