import DeckFiles

/// What browsers call the kinds of media that Anki plays and shows.
enum MediaType {
  private static let names = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
    "svg": "image/svg+xml", "webp": "image/webp", "avif": "image/avif", "bmp": "image/bmp",
    "ico": "image/x-icon", "tif": "image/tiff", "tiff": "image/tiff", "mp3": "audio/mpeg",
    "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav",
    "flac": "audio/flac", "m4a": "audio/mp4", "aac": "audio/aac", "spx": "audio/ogg",
    "3gp": "audio/3gpp", "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm",
    "ogv": "video/ogg", "mov": "video/quicktime", "mpg": "video/mpeg", "mpeg": "video/mpeg",
    "mkv": "video/x-matroska", "avi": "video/x-msvideo", "ttf": "font/ttf", "otf": "font/otf",
    "woff": "font/woff", "woff2": "font/woff2", "css": "text/css", "js": "text/javascript",
  ]

  /// The type of a file, by its name.
  static func name(of file: String) -> String {
    names[Path.fileExtension(file)] ?? "application/octet-stream"
  }

  /// Whether a file has pictures that move.
  static func isVideo(_ file: String) -> Bool { name(of: file).hasPrefix("video/") }
}
