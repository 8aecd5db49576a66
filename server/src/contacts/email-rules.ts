/**
 * The one form of an e-mail address in which addresses are kept and compared, wherever they come from: without the
 * space around it and without regard to letter case, whatever the locale.
 */
export const normalEmail = (email: string): string => email.trim().toLowerCase()
