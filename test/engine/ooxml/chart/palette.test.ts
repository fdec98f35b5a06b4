import { describe, expect, it } from 'vitest';
import { SERIES_COLOURS, seriesColour } from '../../../../engine/ooxml/chart/palette.js';

type Rgb = readonly [number, number, number];

/** sRGB to linear light (IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

/** Machado, Oliveira, Fernandes, «A Physiologically-based Model for Simulation of Color Vision Deficiency» (2009), severity 1. */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  'any eye, or a grey print': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
};

function seen(hex: string, eye: readonly Rgb[]): Rgb {
  const [r, g, b] = linear(hex);
  const mix = ([x, y, z]: Rgb) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [mix(eye[0]!), mix(eye[1]!), mix(eye[2]!)];
}

/** Relative luminance and contrast of WCAG 2.2. */
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Rgb, b: Rgb) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

describe('the colours of the charts', () => {
  it.each(Object.entries(EYES))('go from dark to light, each apart from the next, for %s', (_, eye) => {
    const colours = SERIES_COLOURS.map(({ fill }) => seen(fill, eye));
    const steps = colours.slice(1).map((colour, i) => ({ isLighter: luminance(colour) > luminance(colours[i]!), contrast: contrast(colour, colours[i]!) }));
    expect(steps).toHaveLength(4);
    for (const step of steps) {
      expect(step.isLighter).toBe(true);
      expect(step.contrast).toBeGreaterThan(1.3);
    }
  });

  // WCAG 2.2, 1.4.3: 4.5 for small text.
  it.each(SERIES_COLOURS.map(({ fill, ink }) => [fill, ink]))('%s carries readable letters in %s', (fill, ink) => {
    expect(contrast(linear(fill), linear(ink))).toBeGreaterThanOrEqual(4.5);
  });

  it('begin again after the last, which is far from the first', () => {
    expect(seriesColour(5)).toBe(SERIES_COLOURS[0]);
    expect(contrast(linear(SERIES_COLOURS[4]!.fill), linear(SERIES_COLOURS[0]!.fill))).toBeGreaterThan(4.5);
  });
});
