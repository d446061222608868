/**
 * Money is an integer of minor units (cents, yen) and an ISO 4217 currency. It is formatted at the edges only.
 */
export type Amount = number;

/** The largest amount of one movement, in minor units: chosen so that amount x 10000 is still exact (R11). */
export const MAX_AMOUNT: Amount = 100_000_000_000;

/** Whether `amount` is a whole number of minor units that can be moved at all: 1 to {@link MAX_AMOUNT}. */
export const isAmount = (amount: number): boolean =>
  Number.isSafeInteger(amount) && amount >= 1 && amount <= MAX_AMOUNT;

/** Whether `amount` is a whole number of minor units from nothing to `whole`: one side of a split (R19). */
export const isPart = (amount: number, whole: Amount): boolean =>
  Number.isSafeInteger(amount) && amount >= 0 && amount <= whole;

/** One basis point is 1/10000; `feeBps` 1000 is 10 %. */
export const MAX_FEE_BPS = 10_000;

/**
 * R11: the platform's fee on one release, rounded half up to the minor unit.
 * @param amount minor units
 * @param feeBps 0 to 10000
 */
export function feeOf(amount: Amount, feeBps: number): Amount {
  return Math.floor((amount * feeBps + MAX_FEE_BPS / 2) / MAX_FEE_BPS);
}

/** A gross amount parted between the freelancer and the platform; `net + fee` is the gross exactly (R11). */
export type Earning = { readonly gross: Amount; readonly fee: Amount; readonly net: Amount };

export function earningOf(gross: Amount, feeBps: number): Earning {
  const fee = feeOf(gross, feeBps);
  return { gross, fee, net: gross - fee };
}

/** ISO 4217, the currencies in circulation, by their number of decimals. */
const codes: Readonly<Record<0 | 2 | 3, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY ' +
    'COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ' +
    'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR ' +
    'MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG ' +
    'SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST ' +
    'XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

const decimals: ReadonlyMap<string, number> = new Map(
  Object.entries(codes).flatMap(([places, list]) => list.split(' ').map((code) => [code, Number(places)])),
);

export const currencies: readonly string[] = [...decimals.keys()].sort();

export const isCurrency = (code: string): boolean => decimals.has(code);

/** `1500, 'USD'` -> `15.00 USD`. For people only; nothing reads it back. */
export function formatMoney(amount: Amount, currency: string): string {
  const places = decimals.get(currency) ?? 2;
  const digits = Math.abs(amount)
    .toString()
    .padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? '' : `.${digits.slice(-places)}`;
  return `${amount < 0 ? '-' : ''}${whole}${fraction} ${currency}`;
}

/** A part of a refund, and the charge it goes back to. */
export type RefundPart = { readonly chargeId: string; readonly amount: Amount };

/** A charge of a contract and what of it has not been refunded yet. */
export type RefundableCharge = { readonly id: string; readonly unrefunded: Amount };

/**
 * R17: a refund goes back to the contract's charges, newest first, never more than a charge's unrefunded rest.
 * @param charges newest first
 * @throws RangeError when the charges do not cover the amount: the ledger then contradicts R25
 */
export function allotRefund(amount: Amount, charges: readonly RefundableCharge[]): RefundPart[] {
  let rest = amount;
  const parts: RefundPart[] = [];
  for (const charge of charges) {
    const part = Math.min(rest, charge.unrefunded);
    if (part > 0) parts.push({ chargeId: charge.id, amount: part });
    rest -= part;
  }
  if (rest > 0)
    throw new RangeError(`refund of ${amount} exceeds what was charged and not refunded by ${rest}`);
  return parts;
}
