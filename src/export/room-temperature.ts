import type { Record } from '../domain/index.js';

/** 15 to 35 °C, in K: the standard atmospheric conditions for measurements and tests of IEC 60068-1. */
export const ROOM = { low: 288.15, high: 308.15 } as const;

/** What a paper means that says "room temperature" and no number: 25 °C, in K. */
export const ROOM_POINT = 298.15;

/** Gives whether a temperature in K is room temperature. */
export const isRoom = (kelvin: number): boolean => kelvin >= ROOM.low && kelvin <= ROOM.high;

/** Gives whether a record was measured at room temperature, in words or by number; a range or a missing temperature is not. */
export const atRoom = ({ temperature_K, room_temperature }: Record): boolean =>
  temperature_K === null ? room_temperature : isRoom(temperature_K);

/** Gives the distance from 25 °C in K. */
export const fromRoom = ({ temperature_K }: Record): number =>
  temperature_K === null ? 0 : Math.abs(temperature_K - ROOM_POINT);
