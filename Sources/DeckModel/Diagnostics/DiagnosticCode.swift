/// The code of a diagnostic: `E` and four digits for an error, `W` and four digits for a warning.
///
/// Codes never change their meaning; a new kind of mistake gets a new code.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files and YAML.
  /// The YAML cannot be read: broken syntax, tabs, invalid UTF-8.
  case invalidYAML = "E0101"
  /// A key that this mapping does not have.
  case unknownKey = "E0102"
  /// A key twice in one mapping.
  case duplicateKey = "E0103"
  /// A value of another shape than the key takes.
  case wrongShape = "E0104"
  /// A key that must be there and is not.
  case missingKey = "E0105"
  /// Nesting, expansion or size above the limits.
  case tooLarge = "E0106"
  /// A file that cannot be read.
  case unreadableFile = "E0107"
  /// A file outside the project directory.
  case outsideProject = "E0108"
  /// A value that its key does not allow.
  case invalidValue = "E0109"

  // The project.
  /// No deckform.yaml here or above.
  case noProject = "E0201"
  /// A format version that this program does not know.
  case unknownVersion = "E0202"
  /// An include pattern that matches no file.
  case emptyInclude = "E0203"
  /// A target that the project file does not have.
  case unknownTarget = "E0204"
  /// A key of AnkiConnect written down literally.
  case literalSecret = "E0205"

  // Models.
  /// Two models, fields or templates of one name.
  case duplicateName = "E0301"
  /// A name that Anki would change.
  case unsafeName = "E0302"
  /// A template that names a field which the model does not have.
  case templateUnknownField = "E0303"
  /// A template that makes no card.
  case templateMakesNoCard = "E0304"
  /// A template whose braces do not pair up.
  case templateSyntax = "E0305"

  // Notes.
  /// Two notes of one id.
  case duplicateID = "E0401"
  /// A model that is neither in the files nor in the target.
  case unknownModel = "E0402"
  /// A field that the model does not have.
  case unknownField = "E0403"
  /// A first field without text, of a note without an id.
  case emptyFirstField = "E0404"
  /// An id that is empty, too long, or has control characters or outer blanks.
  case invalidID = "E0407"
  /// A note without a model or a deck.
  case incompleteNote = "E0408"
  /// Two notes of one guid.
  case duplicateGUID = "E0410"
  /// Two notes that could be the same note in the target.
  case ambiguousNote = "E0411"

  // Media.
  /// A media file that is not there.
  case missingMedia = "E0501"
  /// A media file whose name differs in case from the one on disk.
  case mediaCase = "E0502"
  /// Two different files with one media name.
  case mediaClash = "E0503"

  // Tables.
  /// A row with more or fewer cells than the header.
  case raggedRow = "E0601"
  /// A column that the table does not have.
  case unknownColumn = "E0602"
  /// CSV that cannot be read.
  case invalidTable = "E0603"
  /// A row without a partner in a joined table, or with two.
  case joinMismatch = "E0604"

  // Warnings.
  /// A template that Anki takes, and shows as text, as an error or blank.
  case templateShownWrong = "W0301"
  /// A template that Anki refuses to make anew.
  case refusedTemplate = "W0302"
  /// A note of a cloze model without a cloze.
  case missingCloze = "W0405"
  /// Cloze markup where no template shows it.
  case misplacedCloze = "W0406"
  /// A first field without text, of a note that has an id.
  case blankFirstField = "W0407"
  /// A relative reference in HTML that names no file.
  case missingReference = "W0501"
  /// A note that left the files and is still in the target.
  case leftFiles = "W0402"
  /// A former name that nothing in the target has.
  case unknownFormerName = "W0403"
  /// A new note that looks like one that left the files.
  case similarNote = "W0404"
  /// What was last written is not readable.
  case unusableState = "W0701"

  /// Error or warning, by the code's letter.
  public var severity: Diagnostic.Severity { rawValue.hasPrefix("E") ? .error : .warning }
}
