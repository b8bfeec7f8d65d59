namespace E911Config.Core.Apply;

/// <summary>What changed a deployment.</summary>
public enum ChangeKind : long
{
    /// <summary>A plan was applied.</summary>
    Apply,

    /// <summary>What a journal tells of was taken back.</summary>
    Undo,
}
