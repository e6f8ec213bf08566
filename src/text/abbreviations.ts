/** Words that end in a full stop and never end a sentence, in lower case and without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `fig figs figure tab tabs ref refs eq eqs eqn eqns sec sect secs chap ch vol vols pp suppl
  cf ca viz vs approx i.e e.g ie eg esp incl excl namely resp
  dr prof mr mrs ms st inc ltd dept univ ed eds
  phys chem lett rev mater sci soc acad proc electrochem appl trans natl technol commun opin curr
  avg max std dev temp conc dia calc exp theor obs rel ref.s nr abb bzw`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Words that end in a full stop and end a sentence only when a word that begins sentences follows. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  'al etc min mol wt h s r.t rt a.u arb.u u.s co corp no nos at a.c d.c b.p m.p r.h'.split(' '),
);

/** Words that begin sentences. */
export const STARTERS: ReadonlySet<string> = new Set(
  `A After All Also Although Among An And Another As At Based Because Besides Both But By Compared Consequently Considering Conversely
  Data Despite Due During Each Finally First Following For Four From Further Furthermore Given Hence Here How However If In Indeed
  Interestingly It Its Its Like Many Meanwhile More Moreover Most Nevertheless No None Not Note Notably Now On Once One Only Other Our
  Overall Previously Recently Regarding Second Several Similar Similarly Since So Some Specifically Subsequently Such Than That The Their
  Then There Thereby Therefore These They Third This Those Three Through Thus To Two Under Unfortunately Unlike Until Upon Using Various We
  What When Where Whereas Whether Which While With Within Without`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
