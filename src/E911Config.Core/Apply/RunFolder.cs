namespace E911Config.Core.Apply;

/// <summary>Where journals, the files beside them and the locks of deployments lie.</summary>
/// <param name="Path">The folder. It is made if it is not there, and keeps its rights if it is.</param>
/// <param name="IsPrivate">
/// Whether it is one user's own: then it and what is put there is made so that nobody else can see it, and nobody else can take a lock. A
/// folder that administrators share has the rights that they gave it.
/// </param>
public sealed record RunFolder(string Path, bool IsPrivate);
