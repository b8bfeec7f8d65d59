using System.Collections.Generic;

namespace E911Config.Core.Tests.Checks;

/// <summary>Cases of checks. Every class of this kind is run.</summary>
internal interface ICheckCases
{
    IEnumerable<CheckCase> All { get; }
}
