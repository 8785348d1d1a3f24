// Ends the run with one plain line that a machine can read.
function count(modules) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') counts.passed += 1;
      else if (state === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
    // A file that does not load has no tests to count, and must not pass for that.
    if (module.state() === 'failed' && [...module.children.allTests('failed')].length === 0)
      counts.failed += 1;
  }
  return counts;
}

export default class CountingReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const { passed, failed, skipped } = count(modules);
    const broken = failed + unhandledErrors.length;
    process.once('exit', () => {
      process.stdout.write(`\n${passed} passed, ${broken} failed, ${skipped} skipped\n`);
    });
  }
}
