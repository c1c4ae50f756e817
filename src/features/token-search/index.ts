export { createTokenSearchService, type TokenSearchService } from './token-search.service.ts';
