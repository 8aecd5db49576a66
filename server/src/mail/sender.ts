/** Who a mail is from. The name may be empty. */
export type Sender = { name: string; address: string }

/** Reads `Name <address>` or the address alone; null when it is neither. */
export function readSender(text: string): Sender | null {
  const [, name = '', named, alone] =
    /^(?:([^<>]*)<([^\s<>@,;]+@[^\s<>@,;]+)>|([^\s<>@,;]+@[^\s<>@,;]+))$/.exec(text) ?? []
  const address = named ?? alone
  return address === undefined ? null : { name: name.trim().replace(/^"(.*)"$/, '$1'), address }
}
