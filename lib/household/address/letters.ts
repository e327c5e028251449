import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { sealWayBack, type WayBack } from '@/lib/household/address/way-back';
import { supabaseConnection } from '@/lib/supabase/connection';

/** Tells the address an account has that another was asked for. */
export async function tellOfAskedAddress(to: string, asked: string): Promise<void> {
  const { siteUrl } = serverEnvironment();
  await (await supabaseConnection()).mail({
    to,
    subject: 'A new mail address was asked for',
    text: `Somebody who knows the password of your account at ${siteUrl} asked for ${asked} to be its mail address. It changes once the code that was mailed there is entered.

If that was not you, choose a new password now: ${siteUrl}/sign-in/reset`,
  });
}

/** Tells the address an account had that it has another, and how to get it back. */
export async function tellOfNewAddress(had: WayBack, now: string): Promise<void> {
  const { siteUrl } = serverEnvironment();
  await (await supabaseConnection()).mail({
    to: had.address,
    subject: 'Your account has another mail address',
    text: `The mail address of your account at ${siteUrl} is ${now} from now on.

If that was not you, take it back. For a week this link gives the account this address again, signs out every device and ends the password: ${siteUrl}/sign-in/address-back?sealed=${await sealWayBack(had)}`,
  });
}
