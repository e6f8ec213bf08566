/** A sentence and its readings: `short = long`, both as printed. */
export type Example = { readonly text: string; readonly reads: readonly string[] };

/** Our own sentences; each gives exactly these readings. */
export const ABBREVIATION_EXAMPLES: readonly Example[] = [
  // labels that count a variable
  {
    text: 'The samples are called NPx, x being the percentage in xNa3PO4·(100 − x)Na4SiO4. We compare NP10 and NP40.',
    reads: ['NP10 = xNa3PO4·(100 − x)Na4SiO4', 'NP40 = xNa3PO4·(100 − x)Na4SiO4'],
  },
  { text: 'Samples of Li7−xLa3Zr2−xTaxO12 were called LTx. We show LT20.', reads: ['LTx = Li7−xLa3Zr2−xTaxO12'] },
  // names in words
  {
    text: 'Hydrogen uranyl phosphate tetrahydrate (HUP) was precipitated.',
    reads: ['HUP = Hydrogen uranyl phosphate tetrahydrate'],
  },
  // long (short)
  { text: 'Li6.4La3Zr1.4Ta0.6O12 (LLZTO) was bought.', reads: ['LLZTO = Li6.4La3Zr1.4Ta0.6O12'] },
  { text: 'Li10GeP2S12 (LGPS) is costly.', reads: ['LGPS = Li10GeP2S12'] },
  { text: 'Powder of Na3Zr2Si2PO12 (NZSP) was cast.', reads: ['NZSP = Na3Zr2Si2PO12'] },
  { text: 'Li1.5Al0.5Ge1.5(PO4)3 (LAGP) was pressed.', reads: ['LAGP = Li1.5Al0.5Ge1.5(PO4)3'] },
  { text: 'La0.9Sr0.1Ga0.8Mg0.2O3−δ (LSGM) was cast.', reads: ['LSGM = La0.9Sr0.1Ga0.8Mg0.2O3−δ'] },
  { text: 'The argyrodite Li6PS5Cl (LPSCl) was milled.', reads: ['LPSCl = Li6PS5Cl'] },
  { text: '75Li2S–25P2S5 (LPS) was milled.', reads: ['LPS = 75Li2S–25P2S5'] },
  { text: 'Li6PS5Cl argyrodite (denoted LPSC) was used.', reads: ['LPSC = Li6PS5Cl'] },
  { text: 'Li3YCl6 (hereafter LYC) was annealed.', reads: ['LYC = Li3YCl6'] },
  { text: 'Li7La3Zr2O12 (abbreviated as LLZO) was pressed.', reads: ['LLZO = Li7La3Zr2O12'] },
  { text: 'Na3PS4 (named NPS) was milled.', reads: ['NPS = Na3PS4'] },
  { text: 'LiTi2(PO4)3 [LTP] was pressed.', reads: ['LTP = LiTi2(PO4)3'] },
  { text: 'Li3InCl6 ("LIC") was dried.', reads: ['LIC = Li3InCl6'] },
  { text: 'Ce0.9Gd0.1O1.95 (GDC10) was fired.', reads: ['GDC10 = Ce0.9Gd0.1O1.95'] },
  { text: 'Li2ZrCl6 (LZC; annealed) was used.', reads: ['LZC = Li2ZrCl6'] },
  { text: 'Li6.75La3Zr1.75Ta0.25O12 (LLZT-25, 98% dense) was used.', reads: ['LLZT-25 = Li6.75La3Zr1.75Ta0.25O12'] },
  { text: 'BaZr0.8Y0.2O3−δ (BZY20) was sintered.', reads: ['BZY20 = BaZr0.8Y0.2O3−δ'] },
  { text: 'Li6.4Ga0.2La3Zr2O12 (Ga-LLZO) was pressed.', reads: ['Ga-LLZO = Li6.4Ga0.2La3Zr2O12'] },
  // long, denoted as short
  { text: 'Li6PS5Br, denoted as LPSB, was milled.', reads: ['LPSB = Li6PS5Br'] },
  { text: 'Na3SbS4, hereafter NSS, was dissolved.', reads: ['NSS = Na3SbS4'] },
  { text: 'The pellet of Li1.3Al0.3Ti1.7(PO4)3, labelled LATP-A, was cut.', reads: ['LATP-A = Li1.3Al0.3Ti1.7(PO4)3'] },
  { text: 'Li3PS4 is hereafter referred to as LPS.', reads: ['LPS = Li3PS4'] },
  { text: 'Li7P3S11 will be called LPS7 below.', reads: ['LPS7 = Li7P3S11'] },
  {
    text: 'Li9.54Si1.74P1.44S11.7Cl0.3 was abbreviated as LSPSC in the text.',
    reads: ['LSPSC = Li9.54Si1.74P1.44S11.7Cl0.3'],
  },
  { text: 'The glass 70Li2S–30P2S5 was coded G70 in this work.', reads: ['G70 = 70Li2S–30P2S5'] },
  // short (long)
  { text: 'LLZTO (Li6.4La3Zr1.4Ta0.6O12) was bought.', reads: ['LLZTO = Li6.4La3Zr1.4Ta0.6O12'] },
  { text: 'LATP (Li1.3Al0.3Ti1.7(PO4)3) was pressed.', reads: ['LATP = Li1.3Al0.3Ti1.7(PO4)3'] },
  { text: 'Pellets of NZSP (Na3Zr2Si2PO12) were cut.', reads: ['NZSP = Na3Zr2Si2PO12'] },
  { text: 'HEG (Li7La3Zr0.5Hf0.5Sc0.5Nb0.5O12) is a new garnet.', reads: ['HEG = Li7La3Zr0.5Hf0.5Sc0.5Nb0.5O12'] },
  // equals and verbs
  { text: 'LSPS = Li10SnP2S12 in all figures.', reads: ['LSPS = Li10SnP2S12'] },
  {
    text: 'Here LSHT stands for (Li3/8Sr7/16)(Hf1/4Ta3/4)O3 as before.',
    reads: ['LSHT = (Li3/8Sr7/16)(Hf1/4Ta3/4)O3'],
  },
  { text: 'NPSO denotes Na3PS3.9O0.1 throughout.', reads: ['NPSO = Na3PS3.9O0.1'] },
  { text: 'NYZC has the composition Na2.25Y0.25Zr0.75Cl6 here.', reads: ['NYZC = Na2.25Y0.25Zr0.75Cl6'] },
  // lists
  {
    text: 'Li6.4Al0.2La3Zr2O12 and Li6.4Ga0.2La3Zr2O12, hereafter Al-LLZO and Ga-LLZO, were fired.',
    reads: ['Al-LLZO = Li6.4Al0.2La3Zr2O12', 'Ga-LLZO = Li6.4Ga0.2La3Zr2O12'],
  },
  {
    text: 'Li6PS5Cl, Li6PS5Br and Li6PS5I were labelled LC, LB and LI1, respectively.',
    reads: ['LC = Li6PS5Cl', 'LB = Li6PS5Br', 'LI1 = Li6PS5I'],
  },
  { text: 'Na3PS4 and Na3SbS4 (NPS and NSS) were compared.', reads: ['NPS = Na3PS4', 'NSS = Na3SbS4'] },
  {
    text: 'Samples with x = 0, 0.1 and 0.2 were labelled A1, A2 and A3, respectively.',
    reads: ['A1 = x = 0', 'A2 = 0.1', 'A3 = 0.2'],
  },
  { text: 'Pellets of x = 0.2 and 0.4 are denoted as LZ2 and LZ4.', reads: ['LZ2 = x = 0.2', 'LZ4 = 0.4'] },
  // values
  { text: 'The pellet LLZT-25 (x = 0.25) was dense.', reads: ['LLZT-25 = x = 0.25'] },
  { text: 'The members NB10 (y = 0.1) and NB20 (y = 0.2) were cast.', reads: ['NB10 = y = 0.1', 'NB20 = y = 0.2'] },
  { text: 'The x = 0.3 (S3) pellet was cut.', reads: ['S3 = x = 0.3'] },
  {
    text: 'Li7SiPS8 and its tin congener Li7SnPS8, called LSiPS and LSnPS below, were made.',
    reads: ['LSiPS = Li7SiPS8', 'LSnPS = Li7SnPS8'],
  },
  {
    text: 'Li6.4M0.2La3Zr2O12 (M = Al, Ga), referred to as Al-LLZO and Ga-LLZO, was cast.',
    reads: ['Al-LLZO = Li6.4M0.2La3Zr2O12', 'Ga-LLZO = Li6.4M0.2La3Zr2O12'],
  },
  {
    text: 'Li6PS5X samples with X = Cl, Br and I are called LPSC, LPSB and LPSI.',
    reads: ['LPSC = Li6PS5X', 'LPSB = Li6PS5X', 'LPSI = Li6PS5X'],
  },
  { text: 'In Li1+xAlxTi2-x(PO4)3, A20 stands for x = 0.20.', reads: ['A20 = x = 0.20'] },
  // names
  { text: 'Lithium phosphorus oxynitride (LiPON) was sputtered.', reads: ['LiPON = Lithium phosphorus oxynitride'] },
  { text: 'Poly(ethylene oxide) (PEO) was dried.', reads: ['PEO = Poly(ethylene oxide)'] },
  { text: 'Yttria-stabilized zirconia (YSZ) was cast.', reads: ['YSZ = Yttria-stabilized zirconia'] },
  { text: 'Gadolinium-doped ceria (GDC) was cast.', reads: ['GDC = Gadolinium-doped ceria'] },
  { text: 'Yttrium-doped barium zirconate (BZY) was cast.', reads: ['BZY = Yttrium-doped barium zirconate'] },
  { text: 'A solid polymer electrolyte (SPE) was cast.', reads: ['SPE = solid polymer electrolyte'] },
  { text: 'Lithium lanthanum zirconium oxide (LLZO) was cast.', reads: ['LLZO = Lithium lanthanum zirconium oxide'] },
  { text: 'Succinonitrile (SN) was added.', reads: ['SN = Succinonitrile'] },
  { text: 'Y2O3-stabilized ZrO2 (YSZ) was cast.', reads: ['YSZ = Y2O3-stabilized ZrO2'] },
  // none
  { text: 'Li7La3Zr2O12 (Ia-3d) is cubic.', reads: [] },
  { text: 'Li3PS4 (99.9%) was bought.', reads: [] },
  { text: 'Li2S (Aldrich) was dried.', reads: [] },
  { text: 'Li6PS5Cl (XRD) shows no impurity.', reads: [] },
  { text: 'Na3PS4 (RT) was measured.', reads: [] },
  { text: 'Electrochemical impedance spectroscopy (EIS) was used.', reads: [] },
  { text: 'X-ray diffraction (XRD) was used.', reads: [] },
  { text: 'The critical current density (CCD) is high.', reads: [] },
  { text: 'The glass transition temperature (Tg) is low.', reads: [] },
  { text: 'Li3InCl6 (Fig. 3) is stable.', reads: [] },
  { text: 'Li3InCl6 (Table S1) is stable.', reads: [] },
  { text: 'Li6PS5Cl (see above) is soft.', reads: [] },
  { text: 'LiCl (0.1 mol) was added.', reads: [] },
  { text: "The Young's modulus (GPa) is low.", reads: [] },
  { text: 'Na3Zr2Si2PO12 (NASICON) is known.', reads: [] },
  { text: 'ZrO2 (ICSD) was refined.', reads: [] },
  { text: 'The group (USA) helped.', reads: [] },
  { text: 'Li3YCl6 (P-3m1) is trigonal.', reads: [] },
  { text: 'Li7P3S11 (1 g) was pressed.', reads: [] },
  { text: 'Li3YBr6 and Li3YCl6 were compared.', reads: [] },
  { text: 'LiI (I) was added.', reads: [] },
  { text: 'The sample (x) was dry.', reads: [] },
  { text: 'Li10GeP2S12 was measured by EIS and NMR.', reads: [] },
  { text: 'Na3PS4 conducts as well as Li3PS4.', reads: [] },
  // samples with letters
  {
    text: 'Electrolyte A (Li6PS5Cl0.5Br0.5) outperformed electrolyte B (Li5.4PS4.4Cl1.6) by far.',
    reads: ['Electrolyte A = Li6PS5Cl0.5Br0.5', 'electrolyte B = Li5.4PS4.4Cl1.6'],
  },
  {
    text: 'Sample Z1 = Na3Zr2Si2PO12; Z2 = Na3.2Zr1.9Mg0.1Si2PO12.',
    reads: ['Z1 = Na3Zr2Si2PO12', 'Z2 = Na3.2Zr1.9Mg0.1Si2PO12'],
  },
];
