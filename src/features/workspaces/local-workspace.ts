/** The workspace that every fresh database has, and the only one until others are made. */
export const LOCAL_WORKSPACE_ID = '00000000-0000-7000-8000-000000000001';
