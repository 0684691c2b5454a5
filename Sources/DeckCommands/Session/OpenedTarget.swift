import DeckSync

/// A target that answers, with what renderings say about it.
struct OpenedTarget {
  /// The target; it cannot be changed through this type.
  let backend: any ReadableBackend
  /// What renderings say besides the plan.
  let context: PlanContext
}

/// A target that may be changed.
struct WritableTarget {
  /// The target.
  var backend: any Backend
  /// The target as it was read ahead for one plan; nil where nothing was.
  var forPlanning: (any ReadableBackend)?
  /// What renderings say besides the plan.
  let context: PlanContext
  /// The profile that is open in Anki, where that is known.
  var profile: String?
  /// Whether it is a package that is not there yet: nothing can be lost, and nothing undone but by
  /// deleting it.
  var isNew = false
  /// Whether it is a package that has got the date of what is written.
  var isDated = false
  /// Whether what is taken away is backed up before.
  var backsUp = true

  /// The same target for planning.
  var reading: OpenedTarget {
    OpenedTarget(backend: forPlanning ?? backend, context: context)
  }
}
