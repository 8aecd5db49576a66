/** Who a mail is from. The name may be empty. */
export type Sender = { name: string; address: string }

/** Reads `Name <address>` or the address alone; null when it is neither. */
export function readSender(text: string): Sender | null {
  const [, name = '', named, alone] =
    /^(?:([^<>]*)<([^\s<>@,;]+@[^\s<>@,;]+)>|([^\s<>@,;]+@[^\s<>@,;]+))$/.exec(text) ?? []
  const address = named ?? alone
  return address === undefined ? null : { name: name.trim().replace(/^"(.*)"$/, '$1'), address }
}

/** Where answers by mail come to; a token after a `+` says to what they answer. */
export type Inbound = { local: string; domain: string }

/** Reads an address to which a `+` and a token fit before the `@`; null when it is none. */
export function readInbound(text: string): Inbound | null {
  const [, local, domain] = /^([^\s<>@,;+"]{1,12})@([^\s<>@,;]+)$/.exec(text) ?? []
  return local === undefined || domain === undefined ? null : { local, domain }
}
