/** "Figure 3.", "Fig. S2", "FIG. 4 (color online)", "Scheme 1:", "Table II", "Extended Data Fig. 1 |". */
const WORD = String.raw`(?:(?:Supplementary|Extended\s+Data|Supporting)\s+)?(?:Fig(?:ure|\.)?s?|FIG(?:URE|\.)?S?|Scheme|SCHEME|Chart|CHART|Plate|Box|Table|TABLE|Tab\.|Abb(?:ildung|\.)|Tabelle)`;
const NUMBER = String.raw`(?:[A-Z]{0,2}\d{1,3}|[IVX]{1,5})(?:[a-z](?![a-z]))?`;
/** After its number a caption goes on with a sign, a capital, a bracket or nothing; a sentence goes on with a small letter. */
const AFTER = String.raw`(?=\s*(?:[.:|)–—]|$|\(|\s\p{Lu}|\s\p{N}|\s["“]))`;

/** Matches the start of a line that may begin a caption. */
export const CAPTION_START = new RegExp(String.raw`^${WORD}\s*${NUMBER}${AFTER}`, 'u');
/** Matches a start that is a caption whatever its style: a full stop, colon or bar after the number. */
export const SURE_CAPTION = new RegExp(String.raw`^${WORD}\s*${NUMBER}\s*[.:|]`, 'u');
