import JSONText

/// The presets of decks' options, by number, as Anki keeps them in JSON.
struct PresetTable {
  /// The preset that decks have unless another was chosen.
  static let standard: Int64 = 1

  private var presets: [Int64: JSONValue] = [:]

  /// Reads the JSON of the collection.
  init(_ json: JSONValue) {
    for member in json.members {
      guard let number = Int64(member.key) ?? member.value["id"].int else { continue }
      presets[number] = Self.completed(member.value)
    }
  }

  /// A preset with what newer versions of Anki keep of one, at their defaults where it is not there.
  private static func completed(_ preset: JSONValue) -> JSONValue {
    newer.members.reduce(into: preset) { preset, member in
      if !preset.members.contains(where: { $0.key == member.key }) {
        preset[member.key] = member.value
      }
    }
  }

  /// As Anki 26.9 tells it of a preset in which nothing was set.
  private static let newer: JSONValue = [
    "newMix": 0, "newPerDayMinimum": 0, "interdayLearningMix": 0, "reviewOrder": 0,
    "newSortOrder": 0, "newGatherPriority": 0, "buryInterdayLearning": false, "fsrsWeights": [],
    "fsrsParams5": [], "fsrsParams6": [], "desiredRetention": 0.9, "ignoreRevlogsBeforeDate": "",
    "easyDaysPercentages": [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0], "stopTimerOnAnswer": false,
    "secondsToShowQuestion": 0.0, "secondsToShowAnswer": 0.0, "questionAction": 0,
    "answerAction": 0, "waitForAudio": true, "sm2Retention": 0.9, "weightSearch": "",
  ]

  /// The JSON of the collection, in the order of the numbers.
  var json: JSONValue {
    .object(presets.sorted { $0.key < $1.key }.map { .init(key: "\($0.key)", value: $0.value) })
  }

  /// The numbers of all presets.
  var numbers: [Int64] { presets.keys.sorted() }

  /// The preset of a number; setting nil takes it away.
  subscript(number: Int64) -> JSONValue? {
    get { presets[number] }
    set { presets[number] = newValue }
  }
}
