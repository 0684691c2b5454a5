import JSONText

extension DeckConfig {
  /// The options of new cards.
  public struct New: Equatable, Sendable {
    /// How many come a day.
    public var perDay: Int64
    /// The learning steps, in minutes.
    public var steps: [Double]
    /// Whether new cards get places in the queue by lot.
    public var isRandom: Bool
    /// Ten times the ease in percent that they begin with.
    public var initialFactor: Int64
    /// Whether siblings are buried till the next day.
    public var buriesSiblings: Bool

    init(_ json: JSONElement) throws(JSONError) {
      perDay = try json.required("perDay").requiredInt()
      steps = try json.required("delays").requiredDoubles()
      isRandom = try json.required("order").requiredInt() == 0
      initialFactor = try json.required("initialFactor").requiredInt()
      buriesSiblings = try json.required("bury").requiredBool()
    }

    func write(to json: inout JSONWriter, _ original: JSONElement?) {
      json.object(original) { key, json in
        switch key {
        case "perDay": json.value(perDay)
        case "delays": json.numbers(steps)
        case "order": json.value(isRandom ? 0 : 1)
        case "initialFactor": json.value(initialFactor)
        case "bury": json.value(buriesSiblings)
        default: return false
        }
        return true
      }
    }
  }

  /// The options of reviews.
  public struct Reviews: Equatable, Sendable {
    /// How many come a day.
    public var perDay: Int64
    /// The longest interval, in days.
    public var longestInterval: Int64
    /// What an interval is multiplied with after "easy", beside the ease.
    public var easyBonus: Double
    /// What all intervals are multiplied with.
    public var intervalFactor: Double
    /// Whether siblings are buried till the next day.
    public var buriesSiblings: Bool

    init(_ json: JSONElement) throws(JSONError) {
      perDay = try json.required("perDay").requiredInt()
      longestInterval = try json.required("maxIvl").requiredInt()
      easyBonus = try json.required("ease4").requiredDouble()
      intervalFactor = try json.required("ivlFct").requiredDouble()
      buriesSiblings = try json.required("bury").requiredBool()
    }

    func write(to json: inout JSONWriter, _ original: JSONElement?) {
      json.object(original) { key, json in
        switch key {
        case "perDay": json.value(perDay)
        case "maxIvl": json.value(longestInterval)
        case "ease4": json.number(easyBonus)
        case "ivlFct": json.number(intervalFactor)
        case "bury": json.value(buriesSiblings)
        default: return false
        }
        return true
      }
    }
  }

  /// The options of forgotten cards.
  public struct Lapses: Equatable, Sendable {
    /// The relearning steps, in minutes.
    public var steps: [Double]
    /// What the interval is multiplied with.
    public var intervalFactor: Double
    /// The shortest interval afterwards, in days.
    public var shortestInterval: Int64
    /// After how many lapses a card is a leech; 0 for never.
    public var leechThreshold: Int64
    /// Whether a leech is suspended; else it is only tagged.
    public var suspendsLeeches: Bool

    init(_ json: JSONElement) throws(JSONError) {
      steps = try json.required("delays").requiredDoubles()
      intervalFactor = try json.required("mult").requiredDouble()
      shortestInterval = try json.required("minInt").requiredInt()
      leechThreshold = try json.required("leechFails").requiredInt()
      suspendsLeeches = try json.required("leechAction").requiredInt() == 0
    }

    func write(to json: inout JSONWriter, _ original: JSONElement?) {
      json.object(original) { key, json in
        switch key {
        case "delays": json.numbers(steps)
        case "mult": json.number(intervalFactor)
        case "minInt": json.value(shortestInterval)
        case "leechFails": json.value(leechThreshold)
        case "leechAction": json.value(suspendsLeeches ? 0 : 1)
        default: return false
        }
        return true
      }
    }
  }
}

extension JSONElement {
  /// The value of what must be a number.
  fileprivate func requiredDouble() throws(JSONError) -> Double {
    guard let double else { throw JSONError("\(kind.rawValue) where a number was expected") }
    return double
  }

  /// The values of what must be an array of numbers.
  fileprivate func requiredDoubles() throws(JSONError) -> [Double] {
    try requiredList { json throws(JSONError) in try json.requiredDouble() }
  }
}

extension JSONWriter {
  /// A number, a whole one without a fraction: as Anki writes it.
  fileprivate mutating func number(_ number: Double) {
    if let whole = Int64(exactly: number) { value(whole) } else { value(number) }
  }

  /// An array of numbers.
  fileprivate mutating func numbers(_ numbers: [Double]) {
    array { json in for number in numbers { json.number(number) } }
  }
}
