/** Seconds of processor time that this process needs for something, however busy the machine is with other things. */
export async function cpuSeconds(act: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
