export { createHoldRouter } from './hold.routes.ts';
