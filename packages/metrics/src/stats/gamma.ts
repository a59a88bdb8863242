/** Stirling's correction to ln Γ: Bernoulli numbers over 2k(2k − 1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156] as const;
/** From here on seven terms of the series are exact to the last digit. */
const STIRLING_FROM = 16;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], for x ≥ 16. */
function stirlingError(x: number): number {
  const inverseSquare = 1 / (x * x);
  let power = 1 / x;
  let sum = 0;
  for (const coefficient of STIRLING) {
    sum += coefficient * power;
    power *= inverseSquare;
  }
  return sum;
}

/**
 * Logarithm of the gamma function for x > 0, without factorials.
 *
 * @see Abramowitz & Stegun (1964), 6.1.40
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: expected x > 0, got ${x}`);
  let shift = 0;
  let argument = x;
  while (argument < STIRLING_FROM) {
    shift += Math.log(argument);
    argument += 1;
  }
  return (argument - 0.5) * Math.log(argument) - argument + HALF_LOG_TWO_PI + stirlingError(argument) - shift;
}

/** Logarithm of the beta function for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * Derivative of `logGamma` for x > 0.
 *
 * @see Abramowitz & Stegun (1964), 6.3.18
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma: expected x > 0, got ${x}`);
  let shift = 0;
  let argument = x;
  while (argument < STIRLING_FROM) {
    shift += 1 / argument;
    argument += 1;
  }
  const square = 1 / (argument * argument);
  const tail =
    square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return Math.log(argument) - 1 / (2 * argument) - tail - shift;
}

/**
 * x^shape e^−x / Γ(shape + 1). For large shapes in a form without cancellation: there the plain one, and the incomplete
 * gamma function of the libraries that were tried, lose four to eight digits.
 */
function gammaFactor(x: number, shape: number): number {
  if (shape < STIRLING_FROM) return Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
  const deviation = (x - shape) / shape;
  // Far down, 1 + deviation has lost the digits of x / shape.
  const bracket = deviation < -0.5 ? Math.log(x / shape) - deviation : logOnePlusMinus(deviation);
  const exponent = shape * bracket - stirlingError(shape);
  return Math.exp(exponent) / Math.sqrt(2 * Math.PI * shape);
}

/** ln(1 + u) − u, to full precision near zero. */
function logOnePlusMinus(u: number): number {
  if (Math.abs(u) > 0.1) return Math.log1p(u) - u;
  let power = u * u;
  let sum = -power / 2;
  for (let k = 3; Math.abs(power) > 1e-20 && k < 60; k++) {
    power *= -u;
    sum -= power / k;
  }
  return sum;
}

/** Regularised lower and upper incomplete gamma function: P(X ≤ x) and P(X > x) for X ~ Gamma(shape, 1). */
export function gammaTails(x: number, shape: number): { lower: number; upper: number } {
  if (!(shape > 0) || Number.isNaN(x)) throw new RangeError(`gammaTails: expected shape > 0, got ${shape}`);
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const factor = gammaFactor(x, shape);
  if (x < shape + 1) {
    const lower = Math.min(1, factor * lowerSeries(x, shape));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, factor * shape * upperFraction(x, shape));
  return { lower: 1 - upper, upper };
}

function lowerSeries(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

/** The continued fraction of the upper tail, by the modified method of Lentz. */
function upperFraction(x: number, shape: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / (Math.abs(b) < tiny ? tiny : b);
  let value = d;
  for (let k = 1; k < 100_000; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / nonZero(a * d + b, tiny);
    c = nonZero(b + a / c, tiny);
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/**
 * Second derivative of `logGamma` for x > 0.
 *
 * @see Abramowitz & Stegun (1964), 6.4.12
 */
export function trigamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`trigamma: expected x > 0, got ${x}`);
  let shift = 0;
  let argument = x;
  while (argument < STIRLING_FROM) {
    shift += 1 / (argument * argument);
    argument += 1;
  }
  const square = 1 / (argument * argument);
  const tail = 1 / 6 - square * (1 / 30 - square * (1 / 42 - (square * 1) / 30));
  return shift + 1 / argument + square / 2 + (square / argument) * tail;
}
