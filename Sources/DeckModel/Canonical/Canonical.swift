/// What Anki makes of text, names and tags on the way in.
///
/// Applied to both sides before comparing.
/// Every rule was seen in Anki 26.9 by experiment and is tested against Anki's own library.
public enum Canonical {}
