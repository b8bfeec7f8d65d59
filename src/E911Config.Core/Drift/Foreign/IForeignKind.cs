using System.Collections.Generic;

namespace E911Config.Core.Drift.Foreign;

/// <summary>One way in which something that the design does not know has a say in its calls. Every class of this kind is asked.</summary>
internal interface IForeignKind
{
    IEnumerable<Deviation> Find(DriftContext context);
}
