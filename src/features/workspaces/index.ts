export { LOCAL_WORKSPACE_ID } from './local-workspace.ts';
export { createRetentionService, type RetentionService } from './retention.service.ts';
export { createWorkspacesService, type WorkspacesService } from './workspaces.service.ts';
export { findWorkspace, listWorkspaceIds } from './workspaces.store.ts';
