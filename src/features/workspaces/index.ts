/** The workspace that every fresh database has, and the only one until keys are configured. */
export const LOCAL_WORKSPACE_ID = '00000000-0000-7000-8000-000000000001';

export { listWorkspaceIds } from './workspaces.store.ts';
