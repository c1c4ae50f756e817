import type { Scenario } from './scenario.types.ts';
import { clockJumps } from './scenarios/clock-jumps.scenario.ts';
import { connections } from './scenarios/connections.scenario.ts';
import { deviceSession } from './scenarios/device-session.scenario.ts';
import { diskFull } from './scenarios/disk-full.scenario.ts';
import { fullUploadFolder } from './scenarios/full-upload-folder.scenario.ts';
import { kills } from './scenarios/kills.scenario.ts';
import { poisonJob } from './scenarios/poison-job.scenario.ts';
import { postgresRestart } from './scenarios/postgres-restart.scenario.ts';
import { serialization } from './scenarios/serialization.scenario.ts';
import { slowClient } from './scenarios/slow-client.scenario.ts';
import { twoServers } from './scenarios/two-servers.scenario.ts';

/** In the order in which `all` runs them. */
export const scenarios: readonly Scenario[] = [
  kills,
  postgresRestart,
  connections,
  diskFull,
  serialization,
  poisonJob,
  clockJumps,
  slowClient,
  fullUploadFolder,
  twoServers,
  deviceSession,
];
