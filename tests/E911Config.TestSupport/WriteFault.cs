namespace E911Config.TestSupport;

/// <summary>How a write of a <see cref="FakeDeployment"/> goes wrong.</summary>
public enum WriteFault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It fails and changes nothing.</summary>
    Before,

    /// <summary>It takes effect, and fails all the same.</summary>
    After,

    /// <summary>It succeeds and changes nothing.</summary>
    Ignored,
}
