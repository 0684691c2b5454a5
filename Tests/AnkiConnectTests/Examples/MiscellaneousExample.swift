import AnkiConnect

/// The example of `Miscellaneous.md`, line by line.
func miscellaneousExample(_ anki: AnkiConnectClient) async throws {
  let permission = try await anki(RequestPermission())
  print(permission.isGranted, permission.requiresKey == true ? "with a key" : "without a key")
  let offered = Set(try await anki(ApiReflect()).actions)
  print("missing:", Set(ActionCatalogue.names).subtracting(offered).sorted())
  print(try await anki(GetProfiles()), "open:", try await anki(GetActiveProfile()))
  do {
    try await anki(Sync())
  } catch {
    guard error.code == .noSyncAccount else { throw error }
  }
}
