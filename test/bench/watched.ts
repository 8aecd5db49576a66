const everyMilliseconds = 250

/** How long something takes, and the memory of the process on the way. */
export async function watched(work: () => Promise<unknown>): Promise<{ seconds: number; memory: number[] }> {
  const memory = [process.memoryUsage.rss()]
  const timer = setInterval(() => memory.push(process.memoryUsage.rss()), everyMilliseconds)
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  clearInterval(timer)
  memory.push(process.memoryUsage.rss())
  return { seconds, memory }
}
