const mostExact = BigInt(Number.MAX_SAFE_INTEGER);

/** How many binary digits a number has, up to three too many. */
const bits = (n: bigint) => n.toString(16).length * 4;

/**
 * The quotient of two whole numbers of any size, n >= 0 and d > 0, rounded once to the nearest number (64 binary digits
 * are worked out, 53 kept).
 */
export function quotient(n: bigint, d: bigint): number {
  if (n <= mostExact && d <= mostExact) return Number(n) / Number(d); // both are numbers: the division rounds once
  const shift = bits(d) - bits(n) + 64;
  const digits = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift));
  return Number(digits) * 2 ** -shift;
}

/** The least number that all of 1 … n divide, n >= 0. */
export function divisibleByAllUpTo(n: number): bigint {
  let multiple = 1n;
  for (let k = 2n; k <= BigInt(n); k += 1n) multiple *= k / greatestCommonDivisor(multiple, k);
  return multiple;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/**
 * A finite number as the decimal that it is written as: digits · 10^−places. So 0.1 is a tenth, and three of them make 0.3,
 * which binary fractions do not.
 */
export function decimal(value: number): { digits: bigint; places: number } {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/** a − b of two decimals as they are written, rounded once; never -0. */
export function difference(a: number, b: number): number {
  const [one, other] = [decimal(a), decimal(b)];
  const places = Math.max(one.places, other.places);
  const digits = one.digits * 10n ** BigInt(places - one.places) - other.digits * 10n ** BigInt(places - other.places);
  const size = quotient(digits < 0n ? -digits : digits, 10n ** BigInt(places));
  return digits < 0n ? -size : size;
}
