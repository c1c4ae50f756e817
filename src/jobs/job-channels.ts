/** Notified with the name of a queue when a job was added to it. */
export const newJobChannel = 'phonograph_job_new';
/** Notified with the id of a job whose run must end. */
export const cancelledJobChannel = 'phonograph_job_cancelled';
