using System;

namespace E911Config.Core.Checks;

/// <summary>What a check looks at.</summary>
[Flags]
public enum CheckSubject
{
    /// <summary>A deployment, whoever configured it.</summary>
    Deployment = 1,

    /// <summary>A design.</summary>
    Design = 2,

    /// <summary>Either.</summary>
    Both = Deployment | Design,
}
