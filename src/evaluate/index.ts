export { type Calibration, calibrate, type ReliabilityBin, type RiskPoint, type Trial } from './calibration.js';
export { drawReliability } from './calibration-draw.js';
export {
  decadesBetween,
  type FieldVerdicts,
  type JudgedRecord,
  judgeFacts,
  judgePassage,
  recordToPassagePrediction,
} from './calibration-judge.js';
export { formatCalibration, type NamedTrials } from './calibration-report.js';
export type { FactOptions } from './match-fact.js';
export type { Level, Levels, PrecisionRecall } from './precision-recall.js';
export { claimsIonic, type Prediction, recordToPrediction } from './prediction.js';
export { compareReading, type Found, type ReadingReport } from './reading.js';
export { formatRisk, type RiskRow, type RiskTrial, riskCurve, rowAtTarget } from './risk.js';
export { drawRisk } from './risk-draw.js';
export { type Drift, driftOf, driftOfReview, judgeDecision, type ReviewVerdict } from './risk-drift.js';
export { type FactReport, type Miss, type Outcome, type PaperPredictions, scoreFacts } from './score-facts.js';
export { type PassageMiss, type PassagePrediction, type PassageReport, scorePassages } from './score-passages.js';
