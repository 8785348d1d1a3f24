export { FakeClock } from './fake-clock.ts';
export * from './hall-acts.ts';
export { type JobDone, type JobStage, serveUntil, testSignature, testSubscriber } from './main-job.ts';
export * from './service-samples.ts';
export * from './stock-samples.ts';
export { type RunOptions, StoredHall } from './stored-hall.ts';
export { tempFolder } from './temp-folder.ts';
export { testHall } from './test-hall.ts';
export * from './visit-acts.ts';
