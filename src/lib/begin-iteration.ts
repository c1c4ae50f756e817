/** All items, once the first is there; throws what keeps the first from coming, while nothing was done with any. */
export async function beginIteration<Item>(items: AsyncIterable<Item>): Promise<AsyncGenerator<Item>> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    try {
      if (first.done) return;
      yield first.value;
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  })();
}
