namespace E911Config.Core.Calls;

/// <summary>How full links count when a path is looked for.</summary>
internal enum Admission
{
    /// <summary>Signalling and registration: not at all.</summary>
    Ignored,

    /// <summary>Media: links that are certainly limited.</summary>
    Certain,

    /// <summary>Media: also links of which that cannot be told.</summary>
    Strict,
}
