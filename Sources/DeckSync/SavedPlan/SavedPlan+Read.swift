import DeckModel
import DeckPlan
import JSONText

extension SavedPlan {
  /// Reads a plan.
  ///
  /// - Throws: ``SavedPlanError`` for what is no plan, of another version, damaged or changed by
  ///   hand into something that is not written here.
  public init(_ bytes: [UInt8]) throws(SavedPlanError) {
    let root = try Self.root(bytes)
    do throws(JSONError) {
      self = try Self.plan(root)
      if let place = try root.difference(from: JSONElement.parse(self.bytes)) {
        throw JSONError("\(place) is not as deckform writes it")
      }
    } catch {
      throw SavedPlanError("it is damaged: \(error.message)")
    }
  }

  /// Whether bytes are a saved plan of any version.
  package static func isPlan(_ bytes: [UInt8]) -> Bool {
    (try? JSONElement.parse(bytes))?["deckform_plan"] != nil
  }

  private static func root(_ bytes: [UInt8]) throws(SavedPlanError) -> JSONElement {
    guard let root = try? JSONElement.parse(bytes), let version = root["deckform_plan"] else {
      throw SavedPlanError("it is no saved plan")
    }
    guard version.int == Self.version else {
      throw SavedPlanError(
        "it is of version \(version.int.map(String.init) ?? "?"), and this deckform knows "
          + "\(Self.version)")
    }
    return root
  }

  private static func plan(_ root: JSONElement) throws(JSONError) -> SavedPlan {
    let collection = try root.required("collection")
    return SavedPlan(
      toolVersion: try root.required("tool").text("version"),
      namespace: try root.text("namespace"), mark: try root.given("mark"),
      target: try target(try root.required("target")),
      collection: CollectionIdentity(
        profile: try collection.given("profile"),
        noteTypes: try collection.required("note_types").requiredInts()),
      plan: try content(root))
  }

  private static func target(_ json: JSONElement) throws(JSONError) -> Target {
    Target(
      name: try json.text("name"), kind: try json.choice("kind"),
      address: try json.text("address"))
  }

  private static func content(_ root: JSONElement) throws(JSONError) -> Plan {
    var plan = Plan(
      steps: try root.list("steps", PlanReader.step),
      notices: try root.list("notices", PlanReader.diagnostic),
      unchanged: try root.list("unchanged") { json throws(JSONError) in
        UnchangedCount(kind: try json.text("kind"), count: try json.number("count"))
      },
      stops: try root.list("stops") { json throws(JSONError) in
        PlanStop(try json.text("message"), help: try json.text("help"))
      },
      state: try StateFile.state(try root.required("state")))
    plan.isStateChanged = try root.required("state_changed").requiredBool()
    return plan
  }
}

extension JSONElement {
  /// A member that must be a text.
  func text(_ key: String) throws(JSONError) -> String { try required(key).requiredString() }

  /// A member that is a text where it is there.
  func given(_ key: String) throws(JSONError) -> String? { try self[key]?.requiredString() }

  /// A member that is `true` where it is there.
  func flag(_ key: String) throws(JSONError) -> Bool { try self[key]?.requiredBool() ?? false }

  /// A member that must be an integer.
  func number(_ key: String) throws(JSONError) -> Int {
    Int(try required(key).requiredInt())
  }

  /// A member that must be one of some words.
  func choice<Choice: RawRepresentable<String>>(_ key: String) throws(JSONError) -> Choice {
    let word = try text(key)
    guard let choice = Choice(rawValue: word) else {
      throw JSONError("\"\(word)\" is no \(key)")
    }
    return choice
  }

  /// The elements of a member that must be an array, each read; a failure names its place.
  func list<Item>(
    _ key: String, _ read: (JSONElement) throws(JSONError) -> Item
  ) throws(JSONError) -> [Item] {
    var items: [Item] = []
    for element in try required(key).requiredElements() {
      do throws(JSONError) {
        items.append(try read(element))
      } catch {
        throw JSONError("\(key)[\(items.count)]: \(error.message)")
      }
    }
    return items
  }
}
