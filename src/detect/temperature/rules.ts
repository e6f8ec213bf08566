/** Pieces of patterns for temperatures in folded text. */

/** "25", "22.5", "- 12", "minus 12"; not inside a number, formula or label, except behind σ */
export const NUMBER = String.raw`(?=(?:minus |- ?)?\d)(?:(?<=[σκ] ?_?)|(?<=(?:^|[^\p{L}])s)(?=\d{2,3} ?°? ?C ?=)|(?<![\d.,^_:\p{L}]|(?<!° ?)[\p{L})][-/]))(?<minus>minus |(?<!\d ?|° ?C ?|K ?)- ?)?(?<number>\d{1,4}(?:[.,]\d{1,2})?)(?:\(\d{1,2}\)| ?± ?\d{1,2}(?:\.\d{1,2})?)?`;

/** Degree signs: "°", a raised o or 0, "deg", "degrees" */
const DEGREE = String.raw`(?:° ?|\^ ?[0o] ?|o ?|deg(?:rees?|\.)? ?|degree )`;
/** What damaged fonts leave of a degree sign. */
export const DAMAGED_DEGREE = String.raw`(?:\(cid:\d{1,3}\) ?|\/C14 ?|\/C176\d? ?|GLYPH<\d{1,3}> ?|\d{2,3}\) ?|[\u0000-\u0008\u000B-\u001F\uE000-\uF8FF] ?|\? ?|u(?=C(?! ?(?:\/|cm))))`;
/** "°C", "° C", "oC", "degC", "degrees Celsius", and "°" alone before punctuation */
export const CELSIUS = String.raw`(?<celsius>${DEGREE}(?:C(?![\p{Ll}+^])|[Cc]elsius|[Cc]entigrade))`;
/** "25C", "25 C": also a rate of cycling, a charge or carbon, so only with support */
export const PLAIN_C = String.raw`(?<plain>C(?![\p{L}\d+^/-]| ?-? ?rates?\b))`;
export const KELVIN = String.raw`(?<kelvin>K(?![\p{L}\d+^_/-]|' ?)|[Kk]elvins?\b)`;
export const FAHRENHEIT = '(?<fahrenheit>° ?F(?![\\p{L}]))';

/** A heating rate, a step or a slope: "5 °C min^-1", "2 K/min" */
export const RATE =
  /^ ?[·.]? ?(?:min|s|h)(?:ute|our)?s? ?\^? ?- ?1|^ ?(?:\/ ?|per )(?:min|minute|s|sec|h|hr|hour|mm|cm|m|K|decade)(?!\p{L})/u;

/** "room temperature", "room-temperature", "roomtemperature", "room tem- perature", "ambient temperature", "RT", "r.t." */
export const ROOM_WORDS =
  /\b[Rr]oom[- ]?[Tt](?:emperatures?|em- ?peratures?|emper- ?atures?|em-(?= )|emp\.?)(?!\p{L})|\btempérature ambiante|\b[Rr]aumtemperatur|\btemperatura ambiente|комнатн\p{L}+ температур\p{L}+|室温|\b[Aa]mbient[- ](?:temperatures?|conditions?)\b|\bat ambient\b(?! (?:temp|cond|press|air|atm|humid))|\bat room(?= (?:and|or) )|(?=[Rr](?:T|\. ?[Tt]\.))(?<![\p{L}/\d·*-])(?<!(?:exp|ln|log) ?[([][^)\]]{0,16})(?:RT|R\. ?T\.|r\. ?t\.)(?![\p{L}/])(?! ?ln)|(?=R|rt)(?<=[σκ] ?_?[({]?)(?:RT|R\.T\.|rt)(?!\p{L})|(?<=\bat )rt\b|(?<=\()rt(?=\))/gu;
