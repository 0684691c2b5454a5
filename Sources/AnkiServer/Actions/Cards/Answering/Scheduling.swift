import JSONText

/// Where a card stands in its schedule, as far as an answer changes it.
struct Scheduling: Equatable {
  /// What kind of card it is.
  enum Stage: Int64 {
    case new, learning, review, relearning
  }

  var stage: Stage
  /// The steps that are left, while it is learned.
  var stepsLeft: Int
  /// The interval in days, once it was learned.
  var interval: Int64
  /// The ease in thousandths; 0 as long as it was never learned.
  var factor: Int64
  var lapses: Int64
  /// How many days it is overdue.
  var daysLate: Int64
  /// When it is due next: in so many seconds while it is learned, then in so many days.
  var delay: Delay = .days(0)

  enum Delay: Equatable {
    case seconds(Int64)
    case days(Int64)
  }
}

/// The four answers.
enum Ease: Int64 {
  case again = 1, hard, good, easy
}

/// How a preset schedules cards: the SM-2 of Anki's manual, without the small random changes by which Anki keeps cards
/// that were learned together from coming back together.
struct Scheduler {
  private let steps: [Double]
  private let relearningSteps: [Double]
  private let graduation: (good: Int64, easy: Int64)
  private let firstFactor: Int64
  private let easyBonus: Double
  private let hardFactor: Double
  private let intervalFactor: Double
  private let longest: Int64
  private let lapseFactor: Double
  private let shortest: Int64

  /// The scheduler of a preset, with Anki's defaults for what it does not say.
  init(_ preset: JSONValue) {
    let (new, review, lapse) = (preset["new"], preset["rev"], preset["lapse"])
    // Values that mean nothing are brought near to those that do.
    func steps(_ json: JSONValue) -> [Double] {
      json["delays"].elements.compactMap(\.number).map { min(max($0, 0), 1e6) }
    }
    func factor(_ json: JSONValue, _ standard: Double) -> Double {
      min(max(json.number ?? standard, 0), 100)
    }
    func days(_ number: Int64?, _ standard: Int64) -> Int64 {
      min(max(number ?? standard, 1), 36_500)
    }
    self.steps = steps(new)
    relearningSteps = steps(lapse)
    let first = new["ints"].elements.compactMap(\.int)
    graduation = (days(first.first, 1), days(first.dropFirst().first, 4))
    firstFactor = min(max(new["initialFactor"].int ?? 2500, 1300), 65_535)
    easyBonus = factor(review["ease4"], 1.3)
    hardFactor = factor(review["hardFactor"], 1.2)
    intervalFactor = factor(review["ivlFct"], 1)
    longest = days(review["maxIvl"].int, 36_500)
    lapseFactor = factor(lapse["mult"], 0)
    shortest = days(lapse["minInt"].int, 1)
  }

  /// The interval that a card has now, as the history says it: days, or seconds below zero while it is learned.
  func interval(of card: Scheduling) -> Int64 {
    let steps = card.stage == .relearning ? relearningSteps : self.steps
    switch card.stage {
    case .new: return 0
    case .review: return card.interval
    case .learning, .relearning:
      let index = steps.count - min(max(card.stepsLeft, 1), steps.count)
      return steps.indices.contains(index) ? -Int64(steps[index] * 60) : 0
    }
  }

  /// Where a card stands after an answer.
  func answered(_ card: Scheduling, _ ease: Ease) -> Scheduling {
    card.stage == .review ? reviewed(card, ease) : learned(card, ease)
  }
}

extension Scheduler {
  private func learned(_ card: Scheduling, _ ease: Ease) -> Scheduling {
    let steps = card.stage == .relearning ? relearningSteps : self.steps
    var card = card
    let left = card.stage == .new ? steps.count : min(max(card.stepsLeft, 1), steps.count)
    if card.stage == .new { card.stage = .learning }
    let index = steps.count - left
    switch ease {
    case .again where !steps.isEmpty: return at(steps[0], left: steps.count, card)
    case .hard where !steps.isEmpty: return at(hardStep(steps, index), left: left, card)
    case .good where left > 1: return at(steps[index + 1], left: left - 1, card)
    default: return graduated(card, isEasy: ease == .easy)
    }
  }

  /// Halfway to the next step from the first one, else the step again.
  private func hardStep(_ steps: [Double], _ index: Int) -> Double {
    if index > 0 { return steps[index] }
    return steps.count > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 1.5
  }

  private func at(_ minutes: Double, left: Int, _ card: Scheduling) -> Scheduling {
    var card = card
    card.stepsLeft = left
    card.delay = .seconds(Int64(minutes * 60))
    return card
  }

  private func graduated(_ card: Scheduling, isEasy: Bool) -> Scheduling {
    var card = card
    if card.stage == .relearning {
      card.interval = max(shortest, card.interval) + (isEasy ? 1 : 0)
    } else {
      card.interval = isEasy ? graduation.easy : graduation.good
      card.factor = firstFactor
    }
    return waiting(card)
  }

  private func waiting(_ card: Scheduling) -> Scheduling {
    var card = card
    card.stage = .review
    card.stepsLeft = 0
    card.interval = min(max(1, card.interval), longest)
    card.delay = .days(card.interval)
    return card
  }
}

extension Scheduler {
  private func reviewed(_ card: Scheduling, _ ease: Ease) -> Scheduling {
    var card = card
    let (hard, good, easy) = intervals(card)
    switch ease {
    case .again: return lapsed(card)
    case .hard: (card.interval, card.factor) = (hard, max(1300, card.factor - 150))
    case .good: card.interval = good
    case .easy: (card.interval, card.factor) = (easy, min(card.factor + 150, 65_535))
    }
    return waiting(card)
  }

  /// The intervals of the three answers that remember a card, each longer than the one before.
  private func intervals(_ card: Scheduling) -> (hard: Int64, good: Int64, easy: Int64) {
    let (days, late) = (Double(card.interval), Double(card.daysLate))
    let ease = Double(card.factor) / 1000
    let hard = interval(days * hardFactor, atLeast: hardFactor > 1 ? card.interval + 1 : 1)
    let good = interval((days + late / 2) * ease, atLeast: hard + 1)
    return (hard, good, interval((days + late) * ease * easyBonus, atLeast: good + 1))
  }

  private func interval(_ days: Double, atLeast least: Int64) -> Int64 {
    min(max(Int64(min(days * intervalFactor, 1e9).rounded()), least), longest)
  }

  private func lapsed(_ card: Scheduling) -> Scheduling {
    var card = card
    card.lapses += 1
    card.factor = max(1300, card.factor - 200)
    card.interval = max(shortest, Int64((Double(card.interval) * lapseFactor).rounded()))
    guard let first = relearningSteps.first else { return waiting(card) }
    card.stage = .relearning
    return at(first, left: relearningSteps.count, card)
  }
}

extension JSONValue {
  /// The value of a number.
  fileprivate var number: Double? {
    switch self {
    case .double(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }
}
