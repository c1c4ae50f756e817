-- Types halfvec and sparsevec, and their HNSW indexes. Needs version 0.8 for iterative index scans.
create extension if not exists vector;
